package vn.mocson.award;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RulesWriter;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * The canonical file of a result: written once, and read back wherever the result is used. See docs/award.md.
 *
 * @param files of each round, by its code: the SHA-256 of each file of its record, by its name
 */
record SealFile(
        List<Award> awards,
        List<SealedResult.Vote> votes,
        String namesSha256,
        long entrants,
        long entries,
        @Nullable String trueValue,
        Map<String, Map<String, String>> files) {

    static final String FORMAT = "mocson-result/1";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A prize as the file has it: without names. */
    record Award(
            int number,
            AwardKind kind,
            String prize,
            long value,
            int prizeOrder,
            @Nullable Integer rank,
            @Nullable ParticipantId person,
            UnitId unit,
            @Nullable Integer right,
            @Nullable BigDecimal points,
            @Nullable BigDecimal prediction,
            @Nullable Duration duration,
            @Nullable Instant submittedAt,
            String figure,
            String decided) {}

    /** What the file says of a round beside its definition. */
    record RoundProof(
            RoundDefinition round,
            Map<String, String> files,
            @Nullable String trueValue,
            @Nullable String set,
            @Nullable String setSeal,
            String keys) {}

    /** Which version it is, and by what it replaces the one before. */
    record Edition(
            int version,
            @Nullable String decision,
            @Nullable String reason,
            Instant preparedAt) {}

    static byte[] write(
            ContestDefinition contest,
            AwardDraft draft,
            List<Prize> prizes,
            List<RoundProof> rounds,
            Edition edition,
            Function<UnitId, String> unitCode,
            String namesSha256,
            byte[] salt) {
        ObjectNode file = JSON.objectNode();
        file.put("format", FORMAT);
        file.putObject("contest").put("slug", contest.slug()).put("title", contest.title());
        ObjectNode scope = file.putObject("scope").put("name", draft.scopeName());
        scope.put("of", draft.scope().round() != null ? "ROUND" : draft.scope().phase() != null ? "PHASE" : "CONTEST");
        ObjectNode version = file.putObject("version").put("number", edition.version());
        version.put("preparedAt", moment(edition.preparedAt()));
        text(version, "decision", edition.decision());
        text(version, "reason", edition.reason());
        JsonNode rules = RulesWriter.write(contest.rules());
        file.set("rules", rules);
        ArrayNode given = file.putArray("prizes");
        prizes.forEach(prize -> prize(given.addObject(), prize));
        ArrayNode ofRounds = file.putArray("rounds");
        rounds.forEach(round -> round(ofRounds.addObject(), round, rules));
        ArrayNode awards = file.putArray("awards");
        for (int i = 0; i < draft.lines().size(); i++) {
            award(awards.addObject(), i + 1, draft.lines().get(i), unitCode);
        }
        ArrayNode over = file.putArray("passedOver");
        draft.passedOver().forEach(each -> passedOver(over.addObject(), each, unitCode));
        file.put("passedOverSha256", reasons(draft.passedOver(), salt));
        ArrayNode votes = file.putArray("votes");
        draft.votes().forEach(vote -> votes.addObject()
                .put("question", vote.question())
                .put("favour", vote.favour())
                .put("against", vote.against())
                .put("abstained", vote.abstained())
                .put("outcome", vote.outcome())
                .put("at", moment(vote.at())));
        file.put("entrants", draft.entrants()).put("entries", draft.entries());
        file.put("namesSha256", namesSha256);
        return CanonicalJson.write(file).getBytes(StandardCharsets.UTF_8);
    }

    private static void prize(ObjectNode out, Prize prize) {
        out.put("scope", prize.scope().name())
                .put("name", prize.name())
                .put("count", prize.count())
                .put("value", prize.value());
        text(out, "special", prize.special() == null ? null : prize.special().name());
    }

    private static void round(ObjectNode out, RoundProof proof, JsonNode ofContest) {
        RoundDefinition round = proof.round();
        out.put("code", round.code())
                .put("name", round.fullName())
                .put("opensAt", moment(round.opensAt()))
                .put("closesAt", moment(round.closesAt()));
        text(out, "trueValue", proof.trueValue());
        text(out, "questionSet", proof.set());
        text(out, "questionSetSeal", proof.setSeal());
        out.put("keysSha256", proof.keys());
        JsonNode own = RulesWriter.write(round.rules());
        if (!own.equals(ofContest)) {
            out.set("rules", own);
        }
        ObjectNode files = out.putObject("files");
        proof.files().forEach(files::put);
    }

    private static void award(ObjectNode out, int number, AwardDraft.Line line, Function<UnitId, String> unitCode) {
        ParticipantId person = line.subject().person();
        out.put("number", number)
                .put("kind", line.kind().name())
                .put("prize", line.prize())
                .put("value", line.value())
                .put("prizeOrder", line.prizeOrder())
                .put("unit", unitCode.apply(line.unitId()))
                .put("unitNumber", line.unitId().value());
        if (line.rank() != null) {
            out.put("rank", line.rank());
        }
        text(out, "participant", person == null ? null : person.toString());
        if (line.right() != null) {
            out.put("right", line.right());
        }
        text(out, "points", plain(line.points()));
        text(out, "prediction", plain(line.prediction()));
        if (line.duration() != null) {
            out.put("durationMs", line.duration().toMillis());
        }
        text(out, "submittedAt", line.submittedAt() == null ? null : moment(line.submittedAt()));
        text(out, "figure", line.figure().isEmpty() ? null : line.figure());
        text(out, "decided", line.decided().isEmpty() ? null : line.decided());
    }

    /**
     * Not why: beside the public board a rank is a name, and what is public cannot be called back. The reasons are under
     * a hash of their own.
     */
    private static void passedOver(ObjectNode out, AwardDraft.PassedOver over, Function<UnitId, String> unitCode) {
        ParticipantId person = over.subject().person();
        UnitId unit = over.subject().unit();
        out.put("kind", over.kind().name()).put("rank", over.rank());
        text(out, "participant", person == null ? null : person.toString());
        text(out, "unit", unit == null ? null : unitCode.apply(unit));
    }

    /** So that nobody can say afterwards that it was for another reason. */
    private static String reasons(List<AwardDraft.PassedOver> passedOver, byte[] salt) {
        StringBuilder text = new StringBuilder(HexFormat.of().formatHex(salt)).append('\n');
        passedOver.forEach(over -> text.append(over.kind())
                .append(' ')
                .append(over.rank())
                .append(' ')
                .append(over.subject().key())
                .append(' ')
                .append(over.reason())
                .append('\n'));
        return Sha.of(text.toString());
    }

    static SealFile read(byte[] content) {
        JsonNode file = MAPPER.readTree(content);
        List<Award> awards = new ArrayList<>();
        file.path("awards").forEach(node -> awards.add(award(node)));
        List<SealedResult.Vote> votes = new ArrayList<>();
        file.path("votes")
                .forEach(node -> votes.add(new SealedResult.Vote(
                        node.path("question").asString(),
                        node.path("favour").asInt(),
                        node.path("against").asInt(),
                        node.path("abstained").asInt(),
                        node.path("outcome").asString(),
                        Instant.parse(node.path("at").asString()))));
        List<String> values = new ArrayList<>();
        Map<String, Map<String, String>> files = new HashMap<>();
        file.path("rounds").forEach(node -> {
            Map<String, String> sums = new HashMap<>();
            node.path("files")
                    .properties()
                    .forEach(each -> sums.put(each.getKey(), each.getValue().asString()));
            files.put(node.path("code").asString(), sums);
            if (node.has("trueValue")) {
                values.add(node.path("trueValue").asString());
            }
        });
        return new SealFile(
                awards,
                votes,
                file.path("namesSha256").asString(),
                file.path("entrants").asLong(),
                file.path("entries").asLong(),
                values.size() == 1 ? values.getFirst() : null,
                files);
    }

    private static Award award(JsonNode node) {
        return new Award(
                node.path("number").asInt(),
                AwardKind.valueOf(node.path("kind").asString()),
                node.path("prize").asString(),
                node.path("value").asLong(),
                node.path("prizeOrder").asInt(),
                node.has("rank") ? Integer.valueOf(node.path("rank").asInt()) : null,
                node.has("participant")
                        ? new ParticipantId(
                                UUID.fromString(node.path("participant").asString()))
                        : null,
                new UnitId(node.path("unitNumber").asLong()),
                node.has("right") ? Integer.valueOf(node.path("right").asInt()) : null,
                decimal(node, "points"),
                decimal(node, "prediction"),
                node.has("durationMs")
                        ? Duration.ofMillis(node.path("durationMs").asLong())
                        : null,
                node.has("submittedAt") ? Instant.parse(node.path("submittedAt").asString()) : null,
                node.path("figure").asString(""),
                node.path("decided").asString(""));
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String name) {
        return node.has(name) ? new BigDecimal(node.path(name).asString()) : null;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Vietnamese.plain(number).toPlainString();
    }

    private static void text(ObjectNode out, String name, @Nullable String value) {
        if (value != null) {
            out.put(name, value);
        }
    }

    /** Always with milliseconds, as in the record of a round. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
