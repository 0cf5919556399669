import './old-browsers.ts';
import '../quiz-question/quiz-question.ts';
