import { DidChangeConfigurationNotification, MessageType, type Connection } from 'vscode-languageserver';
import type { ClientTraits } from './clientTraits';
import type { Localiser } from './localiser';
import { defaultSettings, settingsSection, type ServerSettings } from './protocol';
import { checkSettings } from './settings';
import { showMessage } from './showMessage';

/** The settings as last pulled from the client. Complains about each bad value once, and again only if it changes. */
export class SettingsStore {
  #pulled: Promise<ServerSettings> | undefined;
  #complaints = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientTraits,
    private readonly localiser: Localiser,
    onChange: () => void,
  ) {
    connection.onInitialized(() => {
      if (client.configurationChanges)
        void connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        });
    });
    connection.onDidChangeConfiguration(() => {
      this.#pulled = undefined;
      onChange();
    });
  }

  /** Pulls the settings if they are not known; never rejects. The same object until they change. */
  get(): Promise<ServerSettings> {
    return (this.#pulled ??= this.#pull());
  }

  async #pull(): Promise<ServerSettings> {
    if (!this.client.configuration) return defaultSettings;
    try {
      const section: unknown = await this.connection.workspace.getConfiguration(settingsSection);
      const { settings, complaints } = checkSettings(section, this.localiser);
      this.#complain(complaints);
      return settings;
    } catch (error) {
      this.connection.console.error(`Settings could not be read, so the defaults are used: ${String(error)}`);
      return defaultSettings;
    }
  }

  #complain(complaints: readonly string[]): void {
    for (const complaint of complaints)
      if (!this.#complaints.has(complaint)) showMessage(this.connection, MessageType.Warning, complaint);
    this.#complaints = new Set(complaints);
  }
}
