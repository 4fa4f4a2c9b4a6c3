import './timeline.css';
import { editorHost } from '../shared/hosts';
import { pageHost } from './pageHost';
import { TimelineApp, type TimelineState } from './timelineApp';
import type { FromPage, ToPage } from './timelineMessages';

/** The script of the timeline, in a webview of VS Code and in a saved page. */
const root = document.getElementById('app');
if (root) new TimelineApp(root, editorHost<ToPage, FromPage, TimelineState>() ?? pageHost());
