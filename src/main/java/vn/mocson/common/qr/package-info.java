@org.jspecify.annotations.NullMarked
package vn.mocson.common.qr;
