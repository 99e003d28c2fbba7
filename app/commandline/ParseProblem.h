// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace redoubt::app {

/// Prints what @p error of parsing the arguments is: help and version as they are, anything else, which may hold an argument's text, as one
/// plain line on standard error with where help is. Returns whether the program did what it was asked (help or version).
[[nodiscard]] bool tellParseError(const CLI::App &app, const CLI::ParseError &error);

} // namespace redoubt::app
