package vn.mocson.award;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.files.TemporaryFiles;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.scoring.AcceptedKeys;
import vn.mocson.scoring.RightAnswers;
import vn.mocson.standings.RoundClosing;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/**
 * Makes the canonical file of a result from everything as it is now. Made twice from the same, it is the same to the
 * byte: that is how a signature finds out whether something has moved.
 */
@Component
class SealMaker {

    private final DraftMaker drafts;
    private final RecordService records;
    private final StandingsService standings;
    private final QuestionBankService bank;
    private final QuestionSetService sets;
    private final RightAnswers answers;
    private final ContestService contests;
    private final UnitService units;
    private final TemporaryFiles temporary;

    SealMaker(
            DraftMaker drafts,
            RecordService records,
            StandingsService standings,
            QuestionBankService bank,
            QuestionSetService sets,
            RightAnswers answers,
            ContestService contests,
            UnitService units,
            TemporaryFiles temporary) {
        this.drafts = drafts;
        this.records = records;
        this.standings = standings;
        this.bank = bank;
        this.sets = sets;
        this.answers = answers;
        this.contests = contests;
        this.units = units;
        this.temporary = temporary;
    }

    /** What takes long, once for every version that is made of it: the draft, and the files of each round. */
    record Basis(AwardDraft draft, List<Map<String, String>> files) {

        @Override
        public String toString() {
            return "Basis[" + draft.scope() + "]";
        }
    }

    record Made(AwardDraft draft, byte[] content, List<SealedName> names) {

        @Override
        public String toString() {
            return "Made[" + draft.scope() + "]";
        }
    }

    /** @throws AwardRefused where {@code progress} does not want to go on */
    Basis basis(AwardScope scope, SealProgress progress) {
        List<RoundDefinition> rounds = AwardScopes.rounds(contests.contest(scope.contest()), scope);
        int steps = rounds.size() + 2;
        step(progress, 0, steps);
        AwardDraft draft = drafts.draft(scope);
        List<Map<String, String>> files = new ArrayList<>();
        for (RoundDefinition round : rounds) {
            step(progress, files.size() + 1, steps);
            files.add(files(round));
        }
        step(progress, steps - 1, steps);
        return new Basis(draft, files);
    }

    private static void step(SealProgress progress, int done, int of) {
        if (!progress.at(done, of)) {
            throw AwardRefused.stopped();
        }
    }

    /** @param salt of the name of the award with this number */
    Made make(Basis basis, SealFile.Edition edition, IntFunction<byte[]> salt, byte[] keySalt) {
        AwardDraft draft = basis.draft();
        AwardScope scope = draft.scope();
        ContestDefinition contest = contests.contest(scope.contest());
        List<SealedName> names = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            AwardDraft.Line line = draft.lines().get(i);
            names.add(SealedName.of(i + 1, line.subject().person(), line.holder(), line.unit(), salt.apply(i + 1)));
        }
        UnitTree tree = units.tree(contest.units());
        Function<UnitId, String> code =
                id -> tree.find(id).map(Unit::code).orElse("").strip();
        List<RoundDefinition> rounds = AwardScopes.rounds(contest, scope);
        List<SealFile.RoundProof> proofs = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            proofs.add(proof(rounds.get(i), basis.files().get(i), keySalt));
        }
        byte[] content = SealFile.write(
                contest,
                draft,
                AwardScopes.prizes(contest, scope),
                proofs,
                edition,
                code,
                SealedName.hashOf(names),
                keySalt);
        return new Made(draft, content, names);
    }

    private SealFile.RoundProof proof(RoundDefinition round, Map<String, String> files, byte[] keySalt) {
        SetId set = round.questionSet();
        String trueValue = standings
                .closing(round.id())
                .map(RoundClosing::actual)
                .map(actual -> Vietnamese.plain(actual).toPlainString())
                .orElse(null);
        return new SealFile.RoundProof(
                round,
                files,
                trueValue,
                set == null ? null : Long.toString(set.value()),
                set == null ? null : seal(set),
                keys(round, keySalt));
    }

    private @Nullable String seal(SetId set) {
        return Access.asSystem(() -> Optional.ofNullable(sets.set(set).seal())).orElse(null);
    }

    private Map<String, String> files(RoundDefinition round) {
        try {
            Path folder = temporary.folder("seal");
            try {
                return records.write(round.id(), folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every question version that a paper of the round could draw, what counted as right when this was sealed. */
    private String keys(RoundDefinition round, byte[] salt) {
        SetId set = round.questionSet();
        Map<Long, String> keys = new TreeMap<>();
        if (set != null) {
            Access.asSystem(() -> {
                List<QuestionId> asked =
                        bank.pool(set).stream().map(PoolEntry::id).toList();
                answers.of(round.contest(), asked)
                        .forEach((id, key) -> keys.put(id.value(), AcceptedKeys.encode(key.accepted())));
                return true;
            });
        }
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(salt)).append('\n');
        keys.forEach((id, key) -> text.append(id).append(' ').append(key).append('\n'));
        return Sha.of(text.toString());
    }
}
