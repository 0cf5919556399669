package vn.mocson;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.mocson.common.startup.PortCheck;
import vn.mocson.common.startup.StartupFailures;

/** Starts Mốc Son. A start that cannot succeed ends in one line that says why and what to do. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MocSonApplication {

    public static void main(String[] args) {
        try {
            SpringApplication application = new SpringApplication(MocSonApplication.class);
            application.addListeners(new PortCheck());
            application.run(args);
        } catch (RuntimeException failure) {
            System.exit(StartupFailures.report(failure));
        }
    }
}
