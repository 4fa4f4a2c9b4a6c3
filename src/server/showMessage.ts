import { ShowMessageNotification, type Connection, type MessageType } from 'vscode-languageserver';

/** Shows a person a message that asks for no answer. */
export function showMessage(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
