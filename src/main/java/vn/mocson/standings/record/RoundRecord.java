package vn.mocson.standings.record;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.RulesReader;
import vn.mocson.standings.ranking.Candidate;

/**
 * The exported record of a round, as read from its folder.
 *
 * @param attempts those that count
 */
record RoundRecord(RankingRules rules, List<Candidate> attempts, Decimals points, Decimals predictions) {

    static final String RULES = "rules.yaml";

    /** @throws RecordProblem where a file of it cannot be used */
    static RoundRecord read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RecordProblem(folder.toString(), 0, "không có thư mục này");
        }
        RankingRules rules = open(folder, RULES, RoundRecord::rules);
        AttemptsFile.Content content = open(folder, AttemptsFile.NAME, AttemptsFile::read);
        return new RoundRecord(rules, content.attempts(), content.points(), content.predictions());
    }

    @FunctionalInterface
    private interface Reading<T> {

        T of(Path file) throws IOException;
    }

    private static <T> T open(Path folder, String name, Reading<T> reading) {
        try {
            return reading.of(folder.resolve(name));
        } catch (NoSuchFileException e) {
            throw new RecordProblem(name, 0, "không có tệp này trong thư mục " + folder);
        } catch (CharacterCodingException e) {
            throw new RecordProblem(name, 1, "tệp không phải UTF-8, hãy lưu lại với bảng mã UTF-8");
        } catch (IOException e) {
            throw new RecordProblem(name, 0, "không đọc được tệp này");
        }
    }

    private static RankingRules rules(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            YamlTree tree = YamlTree.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return rules(tree);
        } catch (TreeProblem e) { // of the syntax: it knows its line
            throw new RecordProblem(RULES, Math.max(1, e.line()), String.valueOf(e.getMessage()));
        }
    }

    private static RankingRules rules(YamlTree tree) {
        JsonNode root = tree.root();
        try {
            return RulesReader.readRanking(root, "");
        } catch (TreeProblem e) {
            throw new RecordProblem(RULES, tree.lineOf(e.path()), String.valueOf(e.getMessage()));
        }
    }
}
