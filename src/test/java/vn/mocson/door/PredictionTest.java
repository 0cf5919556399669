package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;

@DoorTest
class PredictionTest {

    @Autowired
    People people;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "1250, 1250",
        "87.65432, 87.65432",
        "12.50000, 12.5",
        "1e3, 1000",
        "999999999, 999999999"
    })
    void a_prediction_comes_back_as_the_number_it_is(String sent, String back) {
        Sitting sitting = people.in("co-dien").sits();

        sitting.savePrediction(1, new BigDecimal(sent)).expect(200);

        assertThat(sitting.read().at("prediction").toString()).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.00001", "0.123456", "1000000000", "1e300"})
    void a_prediction_that_cannot_be_is_refused(String sent) {
        Answer answer = people.in("co-dien").sits().put("{\"revision\":1,\"prediction\":" + sent + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION");
        assertThat(answer.text("errors/0/field")).isEqualTo("prediction");
        assertThat(answer.text("errors/0/message")).contains("5 chữ số sau dấu phẩy");
    }

    @Test
    void zero_with_a_monstrous_exponent_is_zero_and_no_load() {
        Sitting sitting = people.in("co-dien").sits();

        Answer answer = sitting.put("{\"revision\":1,\"prediction\":0e-900000000}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sitting.read().at("prediction").toString()).isEqualTo("0");
    }

    @Test
    void words_are_no_prediction() {
        assertThat(people.in("co-dien")
                        .sits()
                        .put("{\"revision\":1,\"prediction\":\"nhiều\"}")
                        .code())
                .isEqualTo("MALFORMED");
    }

    @Test
    void a_save_that_does_not_speak_of_the_prediction_leaves_it() {
        Sitting sitting = people.in("co-dien").sits();
        sitting.savePrediction(1, 40);

        sitting.saveOne(2, sitting.question(0), sitting.question(0).option(0));

        assertThat(sitting.read().at("prediction").asInt()).isEqualTo(40);
    }

    @Test
    void a_bad_prediction_at_the_hand_in_leaves_the_attempt_open() {
        Sitting sitting = people.in("co-dien").sits();

        Answer answer = sitting.submit(Map.of("prediction", -5));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(sitting.read().text("state")).isEqualTo("OPEN");
    }

    @Test
    void per_attempt_every_attempt_has_a_prediction_of_its_own() {
        Person person = people.in("co-dien");
        person.sits().submitWithRight(3, 40);

        Sitting second = person.sits();

        assertThat(second.started().at("prediction").isNull()).isTrue();
        assertThat(second.started().at("predictionLocked").asBoolean()).isFalse();
        second.savePrediction(1, 50);
        assertThat(second.read().at("prediction").asInt()).isEqualTo(50);
    }

    @Test
    void first_submitted_the_first_prediction_stands_for_all_attempts() {
        Person person = people.in("khoa-du-doan");
        person.sits().submitWithRight(3, 40);

        Sitting second = person.sits();

        assertThat(second.started().at("predictionLocked").asBoolean()).isTrue();
        assertThat(second.started().at("prediction").asInt()).isEqualTo(40);
    }

    @Test
    void first_submitted_another_number_is_passed_over_in_saves_and_at_the_hand_in() {
        Person person = people.in("khoa-du-doan");
        person.sits().submitWithRight(3, 40);
        Sitting second = person.sits();

        second.savePrediction(1, 50).expect(200);
        assertThat(second.read().at("prediction").asInt()).isEqualTo(40);
        second.submitWithRight(3, 60);
        assertThat(second.read().at("prediction").asInt()).isEqualTo(40);
    }

    @Test
    void first_submitted_a_first_attempt_without_a_prediction_locks_none() {
        Person person = people.in("khoa-du-doan");
        person.sits().submit().expect(200);

        Sitting second = person.sits();
        second.savePrediction(1, 50).expect(200);

        assertThat(second.started().at("predictionLocked").asBoolean()).isTrue();
        assertThat(second.read().at("prediction").isNull()).isTrue();
    }

    @Test
    void first_submitted_the_first_attempt_may_change_its_prediction_until_the_hand_in() {
        Sitting sitting = people.in("khoa-du-doan").sits();
        sitting.savePrediction(1, 40);
        sitting.savePrediction(2, 41);

        assertThat(sitting.started().at("predictionLocked").asBoolean()).isFalse();
        assertThat(sitting.read().at("prediction").asInt()).isEqualTo(41);
    }
}
