package vn.mocson.common.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Looks whether the port is free before anything is started, so that a busy one costs a second and not a database. */
public final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Integer port = event.getEnvironment().getProperty("server.port", Integer.class, 8080);
        String address = event.getEnvironment().getProperty("server.address");
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException busy) {
            throw StartupFailures.portBusy(port);
        }
    }
}
