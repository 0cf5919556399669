import '../stage-control/stage-control.ts';
import '../stage-screen/stage-screen.ts';
