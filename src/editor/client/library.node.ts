/**
 * What the client is made of, as one module that is loaded when the server is first needed. The build puts it into a
 * bundle of its own: compiling it would take most of the time that activation may take.
 */
export * from 'vscode-languageclient/node';
export * as protocol from '../../server/protocol';
