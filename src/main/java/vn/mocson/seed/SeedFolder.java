package vn.mocson.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.mocson.common.startup.StartupFailure;
import vn.mocson.common.text.CsvProblem;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.io.QuestionCsv;
import vn.mocson.unit.UnitDraft;
import vn.mocson.unit.io.UnitCsv;

/** The seed data as read and checked, nothing loaded yet. */
record SeedFolder(
        Map<String, List<UnitDraft>> units, Map<String, List<QuestionDraft>> banks, Map<Path, SeedContest> contests) {

    /** @throws StartupFailure with the file, the line and the reason */
    static SeedFolder read(Path folder) {
        Map<String, List<UnitDraft>> units = new LinkedHashMap<>();
        Map<String, List<QuestionDraft>> banks = new LinkedHashMap<>();
        Map<Path, SeedContest> contests = new LinkedHashMap<>();
        for (Path file : files(folder.resolve("units"), ".csv")) {
            units.put(name(file), csv(file, UnitCsv::read));
        }
        for (Path file : files(folder.resolve("questions"), ".csv")) {
            banks.put(name(file), csv(file, QuestionCsv::read));
        }
        for (Path file : files(folder.resolve("contests"), ".yaml", ".yml")) {
            YamlTree tree = yaml(file);
            try {
                SeedContest contest = SeedContest.read(tree, units.keySet(), banks.keySet());
                if (contests.values().stream().anyMatch(other -> other.slug().equals(contest.slug()))) {
                    throw new TreeProblem("slug", "đã dùng cho một cuộc thi khác");
                }
                contests.put(file, contest);
            } catch (TreeProblem problem) {
                throw failure(file, tree.lineOf(problem.path()), String.valueOf(problem.getMessage()));
            }
        }
        return new SeedFolder(units, banks, contests);
    }

    static StartupFailure failure(Path file, long line, String reason) {
        return new StartupFailure("tệp " + file + ", dòng " + line + ": " + reason);
    }

    private interface Reader<T> {
        List<T> read(Path file) throws IOException;
    }

    private static <T> List<T> csv(Path file, Reader<T> reader) {
        try {
            return reader.read(file);
        } catch (CsvProblem problem) {
            throw failure(file, problem.line(), String.valueOf(problem.getMessage()));
        } catch (IOException e) {
            throw failure(file, 1, "không đọc được (" + e.getMessage() + ")");
        }
    }

    private static YamlTree yaml(Path file) {
        try {
            return YamlTree.parse(file);
        } catch (TreeProblem problem) {
            throw failure(file, problem.line(), String.valueOf(problem.getMessage()));
        } catch (IOException e) {
            throw failure(file, 1, "không đọc được (" + e.getMessage() + ")");
        }
    }

    private static List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException e) {
            throw new StartupFailure("không đọc được thư mục " + folder + " (" + e.getMessage() + ")", e);
        }
        return found;
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
