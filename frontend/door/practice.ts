import './old-browsers.ts';
import '../quiz-question/quiz-question.ts';
import '../practice-player/practice-player.ts';
