package cn.anlan.events;

/// A text that people read, in both languages of the product.
///
/// @param zh simplified Chinese, what users see by default
/// @param en English
public record LocalizedText(String zh, String en) {}
