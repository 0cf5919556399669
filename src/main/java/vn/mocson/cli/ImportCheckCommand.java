package vn.mocson.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.io.ImportedFile;
import vn.mocson.questionbank.io.QuestionFiles;
import vn.mocson.questionbank.io.QuestionFormat;

/** Reads a question file as the bank's importer does and prints what it found; imports nothing. */
@Command(
        name = "import-check",
        description = "Đọc thử một tệp câu hỏi và in ra những gì đọc được (JSON); không nhập gì cả.",
        sortOptions = false)
final class ImportCheckCommand implements Callable<Integer> {

    private static final String AUTO = "auto";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "tệp câu hỏi")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            defaultValue = AUTO,
            description = "auto|docx|xlsx|csv|aiken|gift|moodle-xml|qti|text; mặc định auto")
    private Chosen format = new Chosen(null);

    ImportCheckCommand() {}

    @Override
    public Integer call() {
        ImportedFile found;
        try {
            found = QuestionFiles.read(bytes(), file.getFileName().toString(), format.format());
        } catch (FileRefused e) {
            spec.commandLine().getErr().println(file.getFileName() + ": " + oneLine(String.valueOf(e.getMessage())));
            return MocSonCommands.REFUSED;
        }
        FoundQuestions.print(found, spec.commandLine().getOut());
        return 0;
    }

    private byte[] bytes() {
        if (!Files.exists(file)) {
            throw new FileRefused("Không tìm thấy tệp này. Hãy kiểm tra lại đường dẫn.");
        }
        if (Files.isDirectory(file)) {
            throw new FileRefused("Đây là thư mục. Hãy chỉ ra một tệp.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(QuestionFiles.MAX_BYTES + 1);
            QuestionFiles.refuseLarger(bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new FileRefused("Không mở được tệp này. Hãy kiểm tra quyền đọc tệp.", e);
        }
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** @param format null to find it out */
    record Chosen(@Nullable QuestionFormat format) {}

    static final class FormatName implements ITypeConverter<Chosen> {

        FormatName() {}

        @Override
        public Chosen convert(String name) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            if (wanted.equals(AUTO)) {
                return new Chosen(null);
            }
            return Arrays.stream(QuestionFormat.values())
                    .filter(format -> format.label().equals(wanted))
                    .findFirst()
                    .map(Chosen::new)
                    .orElseThrow(
                            () -> new TypeConversionException("không có định dạng “" + name + "”; hãy chọn một trong: "
                                    + AUTO + ", "
                                    + Arrays.stream(QuestionFormat.values())
                                            .map(QuestionFormat::label)
                                            .collect(Collectors.joining(", "))));
        }
    }
}
