package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;

@DoorTest
class NoKeyLeaksTest {

    private static final Pattern SUSPECT =
            Pattern.compile("(?i).*(correct|right|key|solution|explanation|source|pinned|weight|position|seed).*");

    @Autowired
    Door door;

    @Autowired
    People people;

    @Test
    void no_answer_of_the_whole_way_has_a_member_for_a_key_or_says_what_only_the_staff_may_read() {
        for (Answer answer : theWholeWay()) {
            assertThat(suspectMembers(answer.json(), "")).as(answer.text()).isEmpty();
            assertThat(answer.text()).doesNotContain("Giải thích của câu hỏi").doesNotContain("Bộ câu hỏi thử nghiệm");
        }
    }

    private List<Answer> theWholeWay() {
        List<Answer> answers = new ArrayList<>();
        answers.add(door.get("contests"));
        answers.add(door.get("contests/co-dien"));
        answers.add(door.get("contests/co-dien/units"));
        Answer registered = people.applicant("co-dien").register();
        answers.add(registered);
        Person person = people.in("co-dien");
        answers.add(person.signIn(person.pin()));
        answers.add(person.me());
        Sitting sitting = person.sits();
        answers.add(sitting.started());
        answers.add(sitting.save(1, sitting.answersWithRight(3)));
        answers.add(sitting.save(1, Map.of()));
        answers.add(sitting.save(2, Map.of("1", List.of("none"))));
        answers.add(sitting.read());
        answers.add(person.start());
        answers.add(sitting.submitWithRight(20));
        answers.add(sitting.submit());
        answers.add(sitting.save(3, Map.of()));
        answers.add(sitting.read());
        answers.add(person.me());
        answers.add(door.get("rounds/" + person.round() + "/leaderboard"));
        answers.add(door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard"));
        answers.add(door.get("rounds/" + person.round() + "/leaderboard?scope=unit"));
        return answers;
    }

    /** Figures of a unit on a board, by their path. */
    private static final Set<String> OF_UNITS = Set.of("/rows/allCorrect", "/rows/weighted");

    /** Members whose name could be a key's; the number of right answers, which the rules show, is none. */
    static List<String> suspectMembers(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String at = path + "/" + member.getKey();
                boolean score =
                        member.getKey().equals("correct") && member.getValue().isInt() && !path.contains("question");
                if (SUSPECT.matcher(member.getKey()).matches() && !score && !OF_UNITS.contains(at)) {
                    found.add(at);
                }
                found.addAll(suspectMembers(member.getValue(), at));
            });
        } else {
            node.forEach(item -> found.addAll(suspectMembers(item, path)));
        }
        return found;
    }

    @Test
    void an_option_has_an_identity_a_text_perhaps_a_picture_and_nothing_else() {
        Sitting sitting = people.in("co-dien").sits();

        for (JsonNode question : sitting.started().at("questions")) {
            assertThat(question.propertyNames())
                    .containsExactlyInAnyOrder("id", "no", "text", "imageUrl", "multiple", "options");
            for (JsonNode option : question.get("options")) {
                assertThat(option.propertyNames()).containsExactlyInAnyOrder("id", "text", "imageUrl");
            }
        }
    }

    @Test
    void identities_of_options_do_not_tell_the_order_they_were_written_in() {
        Sitting sitting = people.in("khong-han-gio").sits();
        int rightHasLowest = 0;

        for (Sitting.Shown question : sitting.questions()) {
            String lowest = question.options().stream()
                    .map(Sitting.ShownOption::id)
                    .min(String::compareTo)
                    .orElseThrow();
            rightHasLowest += Sitting.rightOf(question).contains(lowest) ? 1 : 0;
        }

        assertThat(rightHasLowest).isLessThan(12);
    }

    @Test
    void someone_elses_attempt_does_not_exist() {
        Sitting mine = people.in("co-dien").sits();
        Person other = people.in("co-dien");

        List<Answer> answers = List.of(
                mine.readAs(other),
                door.put(other.token(), "attempts/" + mine.id() + "/responses", "{\"revision\":1}"),
                door.post(other.token(), "attempts/" + mine.id() + "/submission", "{}"));

        for (Answer answer : answers) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
        assertThat(mine.read().text("state")).isEqualTo("OPEN");
    }

    @Test
    void someone_elses_attempt_does_not_exist_while_its_owner_is_saving() {
        Sitting mine = people.in("co-dien").sits();
        mine.saveOne(1, mine.question(0), mine.question(0).option(0)).expect(200);
        Person other = people.in("co-dien");

        Answer intruder = door.put(
                other.token(),
                "attempts/" + mine.id() + "/responses",
                Map.of("revision", 2, "responses", Map.of(mine.question(0).id(), List.of())));

        assertThat(intruder.status()).isEqualTo(404);
        assertThat(mine.read().at("responses").size()).isEqualTo(1);
    }

    @Test
    void an_attempt_that_does_not_exist_and_one_that_cannot_are_not_found() {
        Person person = people.in("co-dien");

        for (String id : List.of("00000000-0000-7000-8000-000000000000", "1", "x")) {
            Answer answer = door.getAs(person.token(), "attempts/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
    }
}
