package vn.mocson.common.web;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What is measured of requests: each once, and not each of the dozen filters it passes. */
@Configuration(proxyBeanMethods = false)
class Observations {

    @Bean
    SecurityObservationSettings noFilterByFilterObservation() {
        return SecurityObservationSettings.noObservations();
    }

    /** Behind the short way of the door, which has a watch of its own. */
    @Bean
    FilterRegistrationBean<ServerHttpObservationFilter> requestObservation(ObservationRegistry registry) {
        FilterRegistrationBean<ServerHttpObservationFilter> filter =
                new FilterRegistrationBean<>(new ServerHttpObservationFilter(registry));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }
}
