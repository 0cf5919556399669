/** The packaged product, started as its own process the way a person starts it: crashes, starts and browser journeys. */
@org.jspecify.annotations.NullMarked
package vn.mocson.product;
