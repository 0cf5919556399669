package vn.mocson.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import vn.mocson.common.web.FramedBy;
import vn.mocson.shell.ui.SignInView;

/** Web security of everything but the participant's API, which has its own chain. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class HouseSecurity {

    /** Pages of our own without Flow run nothing inline; Lit's styles may be inline where a browser is old. */
    private static final String LIGHT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors ";

    /** As strict as Flow allows: its bootstrap is an inline script and its engine builds functions from text. */
    private static final String FLOW_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http) {
        IpAddressMatcher loopback4 = new IpAddressMatcher("127.0.0.0/8");
        IpAddressMatcher loopback6 = new IpAddressMatcher("::1");
        return http.securityMatcher("/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        // figures for the machine's own collector; a proxy in front must not forward them
                        .access((user, context) -> new AuthorizationDecision(
                                (loopback4.matches(context.getRequest()) || loopback6.matches(context.getRequest()))
                                        && context.getRequest().getHeader("X-Forwarded-For") == null
                                        && context.getRequest().getHeader("Forwarded") == null)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain lightPages(HttpSecurity http) {
        return http.securityMatcher(
                        "/thi/**",
                        "/bien-nhan",
                        "/bang/**",
                        "/embed.js",
                        "/tro-giup",
                        "/light/**",
                        "/icons/**",
                        "/door/**",
                        "/fonts/**",
                        "/hinh/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        // X-Frame-Options knows no list of web sites; frame-ancestors says who may
                        .frameOptions(frames -> frames.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(HouseSecurity::lightPolicy)
                        .addHeaderWriter(HouseSecurity::scriptsForEverybody))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain house(HttpSecurity http) {
        return http.headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(FLOW_POLICY)))
                .authorizeHttpRequests(all -> all.requestMatchers(
                                "/error", "/styles.css", "/styles/**", "/images/**", "/favicon.ico", "/icon.svg")
                        .permitAll())
                .with(vaadin(), vaadin -> vaadin.loginView(SignInView.class).defaultSuccessUrl("/quan-tri"))
                .build();
    }

    /** The page itself knows which web sites may show it in a frame. */
    private static void lightPolicy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) { // a picture has a stricter one of its own
            response.setHeader("Content-Security-Policy", LIGHT_POLICY + FramedBy.sources(request));
        }
    }

    /** What the embedded door loads into another site's page: modules and fonts are only taken with this word. */
    private static void scriptsForEverybody(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.startsWith("/door/") || path.startsWith("/fonts/")) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
    }
}
