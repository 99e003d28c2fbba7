// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// The pieces of the components page, one function each; the caller owns what it gets.
namespace redoubt::views::specimens {

[[nodiscard]] QWidget *colours();
[[nodiscard]] QWidget *type();
[[nodiscard]] QWidget *icons();
[[nodiscard]] QWidget *buttons();
[[nodiscard]] QWidget *chips();
[[nodiscard]] QWidget *inputs();
[[nodiscard]] QWidget *menuAndReceipt();
[[nodiscard]] QWidget *table();
[[nodiscard]] QWidget *progress();
[[nodiscard]] QWidget *banners();
[[nodiscard]] QWidget *dropZone();
[[nodiscard]] QWidget *confirmation();
[[nodiscard]] QWidget *palette();
[[nodiscard]] QWidget *claims();

} // namespace redoubt::views::specimens
