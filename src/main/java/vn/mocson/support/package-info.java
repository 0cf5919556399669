/**
 * What entrants report as broken: a ticket with a number, the secretariat's answer, and its end 90 days after the
 * contest. It asks for no account and keeps as little about a person as that person gives.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "participant", "contest", "contest :: ui"})
package vn.mocson.support;
