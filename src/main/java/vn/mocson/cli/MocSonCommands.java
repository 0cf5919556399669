package vn.mocson.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of {@code ./mocson} that need no server. */
@Command(
        name = "./mocson",
        subcommands = {
            ImportCheckCommand.class,
            RecountCommand.class,
            AuditVerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class MocSonCommands implements Runnable {

    static final int REFUSED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    MocSonCommands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Chưa có tên lệnh.");
    }

    public static void main(String[] arguments) {
        silenceLibraries();
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new MocSonCommands())
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println("Lệnh chưa đúng: " + wrong.getMessage());
                    err.println(wrong.getCommandLine().getUsageMessage());
                    return REFUSED;
                })
                .setExecutionExceptionHandler((unexpected, command, parsed) -> {
                    command.getErr().println("Lỗi không lường trước: " + unexpected);
                    return 1;
                });
    }

    /** Without Spring nothing configures Logback, which then writes everything to standard output. */
    private static void silenceLibraries() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
