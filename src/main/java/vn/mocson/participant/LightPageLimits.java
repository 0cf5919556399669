package vn.mocson.participant;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages without Flow that ask the database for a stranger are knocked at as often as the door's public reads. */
@Configuration(proxyBeanMethods = false)
class LightPageLimits {

    @Bean
    FilterRegistrationBean<Filter> receiptPageLimit(DoorRateLimits limits) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(limits.filter());
        registration.addUrlPatterns("/bien-nhan");
        return registration;
    }
}
