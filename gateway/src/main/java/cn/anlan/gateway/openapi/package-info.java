@org.jspecify.annotations.NullMarked
package cn.anlan.gateway.openapi;
