package vn.mocson.seed;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.startup.StartupFailure;

/** {@code --demo-crowd=N}: adds N generated people once the application runs. */
@Component
class DemoCrowdStarter implements ApplicationRunner {

    private static final String OPTION = "demo-crowd";

    private final DemoCrowd crowd;

    DemoCrowdStarter(DemoCrowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        String value = String.join("", arguments.getOptionValues(OPTION));
        if (!value.matches("\\d{1,6}")) {
            throw new StartupFailure("--demo-crowd phải là một số, ví dụ --demo-crowd=500.");
        }
        Access.asSystem(() -> {
            crowd.add(Integer.parseInt(value));
            return true;
        });
    }
}
