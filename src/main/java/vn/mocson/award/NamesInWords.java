package vn.mocson.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.participant.ParticipantId;

/**
 * Finds whole names of people in words that become public, however they are written: without tone marks, in capitals,
 * with other spaces. Looked for are those whom a result is about: who would hold a prize, who was passed over, and whom
 * a vote was about. All entrants would be too many: a province or an ordinary word is somebody's name.
 */
@Component
class NamesInWords {

    private final AwardRows rows;

    NamesInWords(AwardRows rows) {
        this.rows = rows;
    }

    /** @throws AwardRefused where a name stands in what goes into the public record */
    void refuse(AwardDraft draft, List<PublicWord> words) {
        List<String> names = names(draft, List.of());
        words.forEach(word -> found(names, word.text()).ifPresent(name -> {
            throw AwardRefused.named(word.place().words(word.number()), name);
        }));
    }

    /** The same for a vote that is about to be recorded. */
    void refuse(AwardDraft draft, VoteDraft vote) {
        List<String> names = names(
                draft,
                Stream.concat(vote.about().stream(), vote.chosen().stream()).toList());
        found(names, vote.question()).ifPresent(name -> {
            throw AwardRefused.named("Nội dung biểu quyết", name);
        });
        found(names, vote.outcome()).ifPresent(name -> {
            throw AwardRefused.named("Kết luận biểu quyết", name);
        });
    }

    private List<String> names(AwardDraft draft, List<AwardSubject> further) {
        Map<ParticipantId, String> known = new HashMap<>();
        draft.lines().forEach(line -> know(known, line.subject(), line.holder()));
        draft.passedOver().forEach(over -> know(known, over.subject(), over.holder()));
        List<ParticipantId> others = Stream.of(
                        further.stream(),
                        draft.votes().stream().flatMap(vote -> vote.about().stream()),
                        draft.undecided().stream().flatMap(open -> open.tied().stream()))
                .flatMap(subjects -> subjects)
                .map(AwardSubject::person)
                .filter(Objects::nonNull)
                .filter(person -> !known.containsKey(person))
                .distinct()
                .toList();
        rows.people(others).forEach((id, person) -> known.put(id, person.name()));
        return List.copyOf(new TreeSet<>(known.values()));
    }

    private static void know(Map<ParticipantId, String> known, AwardSubject subject, String name) {
        if (subject.person() != null) {
            known.put(subject.person(), name);
        }
    }

    /** A name of a single word is no name but a word: “An” stands in every sentence. */
    static Optional<String> found(List<String> names, String text) {
        String words = " " + Vietnamese.searchable(text) + " ";
        return names.stream()
                .filter(name -> {
                    String plain = Vietnamese.searchable(name);
                    return plain.indexOf(' ') > 0 && words.contains(" " + plain + " ");
                })
                .findFirst();
    }
}
