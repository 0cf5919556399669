package vn.mocson;

import java.util.Map;
import java.util.TimeZone;
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
        // The database driver writes and reads an Instant in the machine's zone, whatever the connection is told: on a
        // machine in Việt Nam moments would not be in UTC as the schema says. What people see names its zone itself.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            SpringApplication application = new SpringApplication(MocSonApplication.class);
            application.addListeners(new PortCheck());
            application.setDefaultProperties(Map.of("spring.threads.virtual.enabled", !runsFromNestedJars()));
            application.run(args);
        } catch (RuntimeException failure) {
            System.exit(StartupFailures.report(failure));
        }
    }

    /**
     * Whether classes come out of jars inside a jar. Class loading pins a virtual thread to its
     * carrier, and the loader for nested jars takes one lock within another: with as many loads under
     * way as there are processors, nobody is left to run the thread that holds the lock. Laid out
     * flat, as the launcher and the image run it, there is no such lock.
     */
    private static boolean runsFromNestedJars() {
        return MocSonApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("jar:nested:");
    }
}
