@org.jspecify.annotations.NullMarked
package vn.mocson.seed.ui;
