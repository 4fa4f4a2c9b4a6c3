import './map.css';
import { editorHost } from '../shared/hosts';
import { MapApp, type MapState } from './mapApp';
import type { MapFromPage, MapToPage } from './mapMessages';

/** The script of the map's webview. */
const root = document.getElementById('app');
const host = editorHost<MapToPage, MapFromPage, MapState>();
if (root && host) new MapApp(root, host);
