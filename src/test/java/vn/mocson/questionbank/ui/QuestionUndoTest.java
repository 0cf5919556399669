package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.QuestionDraft;

class QuestionUndoTest {

    private static final QuestionDraft ONE = WrittenQuestions.complete("Một");
    private static final QuestionDraft TWO = WrittenQuestions.complete("Hai");
    private static final QuestionDraft THREE = WrittenQuestions.complete("Ba");

    @Test
    void stepsAreTakenBackAndMadeAgain() {
        QuestionUndo undo = new QuestionUndo(ONE);
        undo.step(TWO);
        undo.step(THREE);

        assertThat(undo.undo()).contains(TWO);
        assertThat(undo.undo()).contains(ONE);
        assertThat(undo.undo()).isEmpty();
        assertThat(undo.redo()).contains(TWO);
        assertThat(undo.now()).isEqualTo(TWO);
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        QuestionUndo undo = new QuestionUndo(ONE);
        undo.step(TWO);
        undo.undo();
        undo.step(THREE);

        assertThat(undo.canRedo()).isFalse();
        assertThat(undo.undo()).contains(ONE);
    }

    @Test
    void theSameContentIsNoStep() {
        QuestionUndo undo = new QuestionUndo(ONE);
        undo.step(WrittenQuestions.complete("Một"));

        assertThat(undo.canUndo()).isFalse();
    }
}
