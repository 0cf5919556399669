package vn.mocson.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mocson.standings.record.RecordProblem;
import vn.mocson.standings.record.Recount;

/** Computes the standings of a round again from its exported record, so that anyone can check a published result. */
@Command(
        name = "recount",
        description = "Tính lại bảng xếp hạng của một kỳ thi từ hồ sơ đã xuất (rules.yaml và attempts.csv); in ra CSV.")
final class RecountCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "thư mục hồ sơ của kỳ thi")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    RecountCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Recount recount;
        try {
            recount = Recount.of(folder);
        } catch (RecordProblem e) {
            err.println(e.getMessage());
            return MocSonCommands.REFUSED;
        }
        recount.remarks().forEach(err::println);
        PrintWriter out = spec.commandLine().getOut();
        recount.write(out);
        out.flush();
        return 0;
    }
}
