package vn.mocson.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mocson.account.StaffGate;
import vn.mocson.common.security.ContestOf;
import vn.mocson.common.web.FramedBy;
import vn.mocson.shell.ui.SignInView;

/** Web security of everything but the participant's API, which has its own chain. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class HouseSecurity {

    /** How the addresses begin that only staff have. */
    private static final List<String> OF_STAFF = List.of("/quan-tri", "/dang-nhap", "/xac-thuc", "/VAADIN");

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
                        "/chung-nhan/**",
                        "/bang/**",
                        "/embed.js",
                        "/tro-giup",
                        "/light/**",
                        "/icons/**",
                        "/door/**",
                        "/fonts/**",
                        "/hinh/**",
                        "/tep/**",
                        "/san-khau/**",
                        "/dieu-khien/**",
                        "/stage-worker.js",
                        "/sitemap.xml",
                        "/robots.txt")
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
    SecurityFilterChain house(HttpSecurity http, StaffGate gate) {
        return http.addFilterAfter(new AtTheGate(gate), SecurityContextHolderFilter.class)
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(FLOW_POLICY)))
                .authorizeHttpRequests(all -> all.requestMatchers(
                                "/error", "/styles.css", "/styles/**", "/images/**", "/favicon.ico", "/icon.svg")
                        .permitAll())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        (request, response, nobody) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
                        HouseSecurity::leadsVisitorsNowhere))
                .with(vaadin(), vaadin -> vaadin.loginView(SignInView.class).defaultSuccessUrl("/quan-tri"))
                .build();
    }

    /** An address that nobody has: a visitor who mistypes one is told so, and not asked to sign in as staff. */
    private static boolean leadsVisitorsNowhere(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod()) && OF_STAFF.stream().noneMatch(path::startsWith);
    }

    @Bean
    static NavigationAccessControlConfigurer pages() {
        return new NavigationAccessControlConfigurer()
                .withAvailableNavigationAccessCheckers(checker -> checker instanceof ContestViewAccess);
    }

    /** Who may call a method is asked after it is known of which contest the call is. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor contestRoles(ObjectProvider<ContestOf<?>> kinds) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, PreAuthorize.class, true), new ContestRoles(kinds));
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() - 1);
        return advisor;
    }

    /** Not a bean: it belongs to this chain and to no other request. */
    private static final class AtTheGate extends OncePerRequestFilter {

        private final StaffGate gate;

        private AtTheGate(StaffGate gate) {
            this.gate = gate;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            gate.pass(request);
            chain.doFilter(request, response);
        }
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
