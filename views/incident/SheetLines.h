// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/widgets/Ink.h"

#include <QString>

#include <cstdint>

class QHBoxLayout;
class QVBoxLayout;
class QWidget;

/// How the sheet of an incident is laid out: parts with a head, of lines with an act at the right.
namespace redoubt::views {

class Button;
class Label;

/// A line at the end of @p column.
[[nodiscard]] QHBoxLayout *sheetLine(QVBoxLayout *column);
/// Begins a part; @p act, which may be null, stands at the right of its head.
void sheetHead(QVBoxLayout *column, const QString &title, const QString &note, QWidget *act = nullptr);
/// Small words in a column of their own, @p width wide at 1.0×.
[[nodiscard]] Label *sheetColumn(const QString &text, int width, Ink ink = Ink::Text3);
[[nodiscard]] Button *sheetAct(const QString &text, Icon icon = Icon::None);

/// Takes all out of @p column; what was pressed to get here may be among it.
void emptyColumn(QVBoxLayout *column);
/// How long is left, mm:ss below a quarter of an hour.
[[nodiscard]] QString timeLeft(std::int64_t leftMs);
[[nodiscard]] Ink timeLeftInk(std::int64_t leftMs);

} // namespace redoubt::views
