package vn.mocson.award;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import vn.mocson.common.MocSonProperties;
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
    private final MocSonProperties properties;

    SealMaker(
            DraftMaker drafts,
            RecordService records,
            StandingsService standings,
            QuestionBankService bank,
            QuestionSetService sets,
            RightAnswers answers,
            ContestService contests,
            UnitService units,
            MocSonProperties properties) {
        this.drafts = drafts;
        this.records = records;
        this.standings = standings;
        this.bank = bank;
        this.sets = sets;
        this.answers = answers;
        this.contests = contests;
        this.units = units;
        this.properties = properties;
    }

    record Made(AwardDraft draft, byte[] content, List<SealedName> names) {

        @Override
        public String toString() {
            return "Made[" + draft.scope() + "]";
        }
    }

    /** @param salt of the name of the award with this number */
    Made make(AwardScope scope, SealFile.Edition edition, IntFunction<byte[]> salt, byte[] keySalt) {
        ContestDefinition contest = contests.contest(scope.contest());
        AwardDraft draft = drafts.draft(scope);
        List<SealedName> names = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            AwardDraft.Line line = draft.lines().get(i);
            names.add(SealedName.of(i + 1, line.subject().person(), line.holder(), line.unit(), salt.apply(i + 1)));
        }
        UnitTree tree = units.tree(contest.units());
        Function<UnitId, String> code =
                id -> tree.find(id).map(Unit::code).orElse("").strip();
        byte[] content = SealFile.write(
                contest,
                draft,
                AwardScopes.prizes(contest, scope),
                AwardScopes.rounds(contest, scope).stream()
                        .map(round -> proof(round, keySalt))
                        .toList(),
                edition,
                code,
                SealedName.hashOf(names));
        return new Made(draft, content, names);
    }

    private SealFile.RoundProof proof(RoundDefinition round, byte[] keySalt) {
        SetId set = round.questionSet();
        String trueValue = standings
                .closing(round.id())
                .map(RoundClosing::actual)
                .map(actual -> Vietnamese.plain(actual).toPlainString())
                .orElse(null);
        return new SealFile.RoundProof(
                round,
                files(round),
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
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(properties.dataDir().resolve("tmp")), "seal-");
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
