"""Documents in Spanish written by us, since no training corpus has any: names stand among Spanish function words.

A sentence is an opening and a clause, or a clause alone. Marks are those of `templates.py`, and of Spanish: P a person,
L a family name, Y a city, C a country, O a body and A its acronym, S a company, T a club, E a named event, W a work, F a
facility. Articles, titles and roles are outside the marks, as the contract has it. Nationalities are written small.
"""

import json
import re
from pathlib import Path

KIND_OF = {
    "P": "person", "L": "person", "Y": "place", "C": "place", "O": "organization", "A": "organization",
    "S": "organization", "T": "organization", "E": "event", "W": "work", "F": "facility",
}  # fmt: skip

OPENINGS = [
    "Según {P},", "Según la {O},", "Según el {O},", "Durante la visita,", "Durante su estancia en {Y},", "También", "Además,",
    "Sin embargo,", "Por su parte,", "En {Y},", "En {C},", "Desde {Y},", "Desde {C},", "Hasta ahora,", "Ayer,", "Hoy,", "Mañana,",
    "Este {d},", "El {d},", "El {d} pasado,", "Cuando llegó a {Y},", "Aunque {C} votó en contra,", "Mientras,", "Mientras tanto,",
    "Tras la reunión con {P},", "Tras años de silencio,", "Como dijo {P},", "Para {P},", "Para la {O},", "Con {P} en {Y},", "Entre {C} y {C},",
    "Pero", "Así,", "Ahora,", "Después,", "Antes de viajar a {C},", "Dos años después,", "Al final,", "Del lado de {C},", "Sobre todo,",
    "Contra la opinión de {P},", "Sólo entonces,", "Si {C} acepta,", "Porque {P} no quiso,", "Junto a {P},", "Ante la {O},", "Bajo la lluvia de {Y},",
    "Todavía hoy,", "Nunca antes,", "Casi siempre,", "Muchas veces,", "Por eso,", "A pesar de todo,", "Entonces,", "Luego,", "Incluso en {Y},",
]  # fmt: skip

CLAUSES = [
    "el presidente {P} viajó a {Y}.", "la ministra {P} habló con la prensa.", "{P} y {P} firmaron un acuerdo en {Y}.",
    "la {O} detuvo a tres hombres en {Y}.", "el {O} no respondió a las preguntas de {P}.", "un portavoz de la {O} criticó el acuerdo.",
    "una portavoz de {S} negó los hechos.", "los gobiernos de {C}, {C} y {C} firmaron un tratado.", "las autoridades de {C} y {C} cerraron la frontera.",
    "{C} y {C} retiraron a sus embajadores.", "{S} y {S} subieron los precios.", "{S} y {S} cerraron dos plantas en {C}.", "las acciones de {S} y de {S} bajaron en {Y}.", "directivos de {S}, {S} y {S} declararon ante el {O}.", "la {O} ({A}) aprobó la resolución.", "la {A} envió observadores a {C}.",
    "el secretario general de la {O}, {P}, pidió calma.", "su abogado, {P}, pidió más tiempo.", "nadie en {Y} lo esperaba.", "el {T} juega contra el {T} en {Y}.",
    "dos agentes de la {A} viajaron a {Y}.", "{P}, de 45 años, fue detenido en {Y}, {C}.", "«no hay pruebas», dijo {P}.", "«no vamos a ceder», dijo {L}.",
    "ni {P} ni {P} quisieron hablar.", "{L} y {L} llegaron tarde a {Y}.", "la capital de {C}, {Y}, quedó en silencio.", "el alcalde de {Y}, {P}, anunció recortes.",
    "durante la {E} murieron miles de personas en {C}.", "la {E} empezó en {Y}.", "{P} publicó «{W}» en {n}.", "el vuelo de {Y} a {Y} aterrizó en el {F}.",
    "la policía de {Y} busca a {P}.", "{P} nació en {Y} y estudió en la {O}.", "el {O} de {C} rechazó la propuesta de {P}.", "al menos diez personas murieron en {Y}.",
    "el exministro {P} será juzgado en {C}.", "la empresa {S} abrirá una planta en {Y}.", "los vecinos de {Y} protestaron frente a la {O}.",
    "{P}, presidenta de la {O}, viajó de {Y} a {Y}.", "el juez {P} envió a {P} a la cárcel.", "según {P}, {C} no pagará.", "el tratado entre {C} y {C} entró en vigor.",
    "el general {P} dirigió la operación contra {P}.", "la senadora {P} y el diputado {P} votaron a favor.", "{C} ganó a {C} por 2 a 1 en {Y}.", "la cantante {P} actuó en {Y} con {P}.",
    "fuentes del {O} lo confirmaron.", "un hombre y una mujer fueron detenidos.", "el gobierno no quiso comentar la noticia.",
    "las lluvias dejaron muchos daños.", "la reforma entrará en vigor el año que viene.", "según los expertos, los precios bajarán.", "una mujer denunció a su vecino.",
]  # fmt: skip

TOPICS = ["Hacienda", "Salud", "Defensa", "Relaciones Exteriores", "Asuntos Exteriores", "Educación", "Cultura", "Agricultura y Pesca", "Economía y Finanzas", "Medio Ambiente", "Trabajo", "Justicia", "Gobernación", "Seguridad Pública", "Turismo"]
FEMININE = ["Fiscalía General de la República", "Fiscalía de {Y}", "Universidad de {Y}", "Universidad Nacional de {C}", "Secretaría de {t}", "Comisión Nacional de {t}", "Guardia Nacional", "Guardia Civil", "Policía Federal", "Corte Suprema", "Corte Suprema de Justicia", "Asamblea Nacional", "Agencia de {t}", "Cruz Roja de {Y}", "Fundación {L}", "Organización de las Naciones Unidas", "Unión Europea", "Comisión Europea", "Cámara de Diputados", "Academia de Ciencias de {Y}"]
MASCULINE = ["Ministerio de {t}", "Instituto Nacional de {t}", "Banco Central de {C}", "Banco de {Y}", "Tribunal Supremo", "Tribunal Constitucional", "Partido {q}", "Partido {q} de {C}", "Congreso de los Diputados", "Senado de {C}", "Consejo de {t}", "Cártel de {Y}", "Hospital General de {Y}", "Museo Nacional de {Y}", "Ejército de {C}", "Sindicato de {t}"]
PARTIES = ["Popular", "Socialista", "Liberal", "Nacional", "Verde", "del Trabajo", "de la Revolución", "Comunista", "Conservador", "de los Pueblos"]
EVENTS = ["Segunda Guerra Mundial", "Primera Guerra Mundial", "Guerra Civil", "Copa América", "Copa del Mundo", "Batalla de {Y}", "Cumbre de {Y}", "Revolución de {Y}", "Feria del Libro de {Y}"]
WORKS = ["La casa de {Y}", "El río y la noche", "Los días de {L}", "Una mujer en {Y}", "Canción de {Y}", "El último invierno", "Cartas a {L}"]
FACILITIES = ["Aeropuerto de {Y}", "Aeropuerto Internacional de {Y}", "Estadio de {Y}", "Puente de {Y}", "Palacio de {Y}"]
CLUBS = ["Real {Y}", "Atlético de {Y}", "Deportivo {Y}", "{Y}", "Club {L}", "Sporting de {Y}"]
DAYS = "lunes martes miércoles jueves viernes sábado domingo".split()
HISPANIC = ["ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "BO", "UY", "PY", "GT", "HN", "SV", "NI", "CR", "PA", "CU", "DO", "US"]
NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
MARK = re.compile(r"\{([A-Za-z])\}")


def spanish_countries() -> list[str]:
    """Names of countries in Spanish, by CLDR (Unicode License); its unions and the unknown are left out."""
    folder = Path(__file__).resolve().parents[3] / "node_modules/cldr-localenames-full/main/es"
    names = json.loads((folder / "territories.json").read_text(encoding="utf-8"))["main"]["es"]
    territories = names["localeDisplayNames"]["territories"]
    return sorted({name for code, name in territories.items() if re.fullmatch("[A-Z]{2}", code) and code not in NO_COUNTRIES and re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)*", name)})


class SpanishFiller:
    def __init__(self, names):
        self.names, self.random = names, names.random
        self.people = [self.names.people_of[code] for code in HISPANIC if code in self.names.people_of]
        self.countries = spanish_countries()

    def person(self) -> str:
        if self.random.random() < 0.25:
            return self.names.person()
        people = self.random.choice(self.people)
        if self.random.random() < 0.4:
            return self.random.choice(people)
        given = " ".join(self.random.choice(people).split()[:1])
        family = " ".join(self.random.choice(people).split()[-1:] + ([self.random.choice(people).split()[-1]] if self.random.random() < 0.4 else []))
        return f"{given} {family}"

    def plain(self, mark: str) -> str:
        pick = self.random.choice
        made = {
            "P": self.person,
            "L": lambda: self.person().split()[-1],
            "Y": self.names.city,
            "C": lambda: pick(self.countries),
            "A": lambda: pick(["ONU", "OTAN", "OEA", "FIFA", "UE", "OMS"]) if self.random.random() < 0.4 else "".join(pick("ACEFIMNOPRSTU") for _ in range(self.random.randint(3, 5))),
            "S": lambda: pick(self.names.companies),
            "t": lambda: pick(TOPICS),
            "q": lambda: pick(PARTIES),
            "d": lambda: pick(DAYS),
            "n": lambda: str(self.random.randint(1950, 2026)),
            "T": lambda: self.filled(pick(CLUBS)),
            "E": lambda: self.filled(pick(EVENTS)),
            "W": lambda: self.filled(pick(WORKS)),
            "F": lambda: self.filled(pick(FACILITIES)),
        }
        return made[mark]()

    def filled(self, pattern: str) -> str:
        return MARK.sub(lambda match: self.plain(match.group(1)), pattern)

    def sentence(self) -> str:
        clause = self.random.choice(CLAUSES)
        if self.random.random() < 0.5:
            return f"{self.random.choice(OPENINGS)} {clause}"
        return clause if clause[0] in "{«" else clause[0].upper() + clause[1:]

    def document(self) -> tuple[str, list]:
        template = " ".join(self.sentence() for _ in range(self.random.randint(2, 6))) + "\n"
        pieces, spans, at, length = [], [], 0, 0
        for match in MARK.finditer(template):
            mark = match.group(1)
            if mark == "O":
                before = template[: match.start()].split()[-1:]
                value = self.filled(self.random.choice(FEMININE if before and before[0].lower() in ("la", "una") else MASCULINE))
            else:
                value = self.plain(mark)
            pieces += [template[at : match.start()], value]
            length += match.start() - at
            if mark in KIND_OF:
                spans.append([length, length + len(value), frozenset([KIND_OF[mark]])])
            length += len(value)
            at = match.end()
        pieces.append(template[at:])
        return "".join(pieces), spans


def spanish_documents(names, count: int):
    filler = SpanishFiller(names)
    for _ in range(count):
        yield filler.document()
