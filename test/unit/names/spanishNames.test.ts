import { strict as assert } from 'node:assert';
import { hasIndex } from '../../support/engine';
import { namesOf } from '../../support/names';

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(namesOf(text), expected);
}

/** Sentences written for this test: what they tell is invented. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  [
    'El presidente Gabriel Boric y Claudia Sheinbaum viajaron a Guadalajara.',
    'Gabriel Boric/person',
    'Claudia Sheinbaum/person',
    'Guadalajara/place',
  ],
  ['Un portavoz de Greenpeace criticó el acuerdo.', 'Greenpeace/organization'],
  [
    'Según la Fiscalía General de la República, el acusado huyó.',
    'Fiscalía General de la República/organization',
  ],
  [
    'La Guardia Nacional detuvo a tres hombres en Culiacán.',
    'Guardia Nacional/organization',
    'Culiacán/place',
  ],
  [
    'Los ministros de Alemania, Francia y Noruega firmaron un tratado en Róterdam.',
    'Alemania/place',
    'Francia/place',
    'Noruega/place',
    'Róterdam/place',
  ],
  [
    'Ayer, Pedro Sánchez se reunió con Emmanuel Macron en París.',
    'Pedro Sánchez/person',
    'Emmanuel Macron/person',
    'París/place',
  ],
  ['En Madrid, la ministra Margarita Robles habló con la prensa.', 'Madrid/place', 'Margarita Robles/person'],
  ['Durante la Segunda Guerra Mundial murieron millones de personas.', 'Segunda Guerra Mundial/event'],
  ['Las autoridades de Chile y Perú cerraron la frontera.', 'Chile/place', 'Perú/place'],
  ['Una mujer de Bogotá ganó el premio.', 'Bogotá/place'],
  ['Para Julia Arredondo Paz, la reforma es necesaria.', 'Julia Arredondo Paz/person'],
  [
    'Desde Buenos Aires, el presidente Javier Milei anunció recortes.',
    'Buenos Aires/place',
    'Javier Milei/person',
  ],
  [
    'José Luis Arriaga y Mariano Rajoy asistieron al acto.',
    'José Luis Arriaga/person',
    'Mariano Rajoy/person',
  ],
  ['Sin embargo, la Unión Europea rechazó la propuesta.', 'Unión Europea/organization'],
  [
    'También Nicolás Maduro pidió una reunión con Lula da Silva.',
    'Nicolás Maduro/person',
    'Lula da Silva/person',
  ],
  [
    'Como dijo Ursula von der Leyen, la Comisión Europea actuará.',
    'Ursula von der Leyen/person',
    'Comisión Europea/organization',
  ],
  [
    'Por su parte, Ford y General Motors subieron los precios.',
    'Ford/organization',
    'General Motors/organization',
  ],
  ['Entre Ucrania y Rusia no hay acuerdo.', 'Ucrania/place', 'Rusia/place'],
  ['Aunque Brasil votó en contra, la ONU aprobó la resolución.', 'Brasil/place', 'ONU/organization'],
  [
    'Cuando Evo Morales dejó Bolivia, México le dio asilo.',
    'Evo Morales/person',
    'Bolivia/place',
    'México/place',
  ],
  [
    'El Ministerio de Asuntos Exteriores de España no respondió.',
    'Ministerio de Asuntos Exteriores de España/organization',
  ],
  [
    'Este lunes, la policía de Valencia detuvo a Juan Carlos Fuentes Ortega.',
    'Valencia/place',
    'Juan Carlos Fuentes Ortega/person',
  ],
  ['«No hay pruebas», dijo Rosario Pineda Ibarra.', 'Rosario Pineda Ibarra/person'],
  ['Ni Rosario Ibarra ni Javier Corral quisieron hablar.', 'Rosario Ibarra/person', 'Javier Corral/person'],
  ['Tras la muerte de Hugo Chávez, Caracas quedó en silencio.', 'Hugo Chávez/person', 'Caracas/place'],
  ['Hasta Lionel Messi y Luis Suárez firmaron la carta.', 'Lionel Messi/person', 'Luis Suárez/person'],
  ['Sobre el terreno, la Cruz Roja atendió a los heridos.', 'Cruz Roja/organization'],
  ['Al menos diez personas murieron en Sinaloa.', 'Sinaloa/place'],
  ['Estados Unidos y Canadá retiraron a sus embajadores.', 'Estados Unidos/place', 'Canadá/place'],
  [
    'Mientras, el Tribunal Supremo absolvió a Jordi Pujol.',
    'Tribunal Supremo/organization',
    'Jordi Pujol/person',
  ],
  ['Con Angela Merkel, Alemania cambió.', 'Angela Merkel/person', 'Alemania/place'],
  [
    'Así lo dijo el secretario general de la OTAN, Jens Stoltenberg.',
    'OTAN/organization',
    'Jens Stoltenberg/person',
  ],
  ['Dos agentes del FBI viajaron a Monterrey.', 'FBI/organization', 'Monterrey/place'],
  ['Nadie en Washington lo esperaba.', 'Washington/place'],
  ['Su abogado, Héctor Luna Trejo, pidió tiempo.', 'Héctor Luna Trejo/person'],
  [
    'Hoy la Corte Interamericana de Derechos Humanos dictó sentencia.',
    'Corte Interamericana de Derechos Humanos/organization',
  ],
  ['Además, General Motors cerró dos plantas en Puebla.', 'General Motors/organization', 'Puebla/place'],
  ['Tarvik, la naviera danesa, criticó el tratado dos días antes.', 'Tarvik/organization'],
  ['Pero Isabel Montero Ayuso no quiso comentar.', 'Isabel Montero Ayuso/person'],
  ['Mañana, el Real Madrid juega en Múnich.', 'Real Madrid/organization', 'Múnich/place'],
  [
    'Le escribió a la Secretaría de Hacienda y Crédito Público.',
    'Secretaría de Hacienda y Crédito Público/organization',
  ],
  ['El barco salió de Trinidad y Tobago hacia Venezuela.', 'Trinidad y Tobago/place', 'Venezuela/place'],
  [
    'La alcaldesa de Mérida, Lorena Uribe Sosa, fue a Quito con Daniel Noboa.',
    'Mérida/place',
    'Lorena Uribe Sosa/person',
    'Quito/place',
    'Daniel Noboa/person',
  ],
  [
    'Si Paraguay acepta, Uruguay y Bolivia también firmarán.',
    'Paraguay/place',
    'Uruguay/place',
    'Bolivia/place',
  ],
  ['Todos los vecinos de Zaragoza conocen a Pilar Gracia.', 'Zaragoza/place', 'Pilar Gracia/person'],
];

describe('names in Spanish', function () {
  before(function () {
    if (!hasIndex()) this.skip();
  });
  for (const [text, ...expected] of sentences)
    it(text, () => {
      check(text, ...expected);
    });
});

describe('what is no name in Spanish', function () {
  before(function () {
    if (!hasIndex()) this.skip();
  });
  for (const text of [
    'Un hombre y una mujer fueron detenidos.',
    'Según los expertos, los precios bajarán.',
    'Los vecinos no quisieron hablar con la prensa.',
    'Además, no hay dinero para todos.',
    'Sin embargo, nadie lo vio.',
    'La reforma entrará en vigor el año que viene.',
    'Una de las dos plantas será cerrada.',
    'Como siempre, llegaron tarde.',
    'Durante la noche llovió en toda la región.',
    'Para ellos, el acuerdo es un error.',
    'Así no se puede trabajar.',
    'Se lo dijeron al juez este martes.',
  ])
    it(text, () => {
      check(text);
    });
});
