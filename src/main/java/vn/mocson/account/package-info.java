/** Staff of the house: who they are, which roles they hold, how they sign in. Entrants are not here; they live in {@code participant}. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common"})
package vn.mocson.account;
