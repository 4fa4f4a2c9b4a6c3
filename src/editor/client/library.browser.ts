/** The browser's twin of `library.node.ts`. It stays in the extension's one bundle, as a web extension must. */
export * from 'vscode-languageclient/browser';
export * as protocol from '../../server/protocol';
