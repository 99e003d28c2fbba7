// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace redoubt::views {

/// Fusion with our drawings where Qt's own dialogs show icons: file dialogs, message boxes, buttons that clear a field.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT
public:
    HouseStyle();

    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QPixmap standardPixmap(StandardPixmap which, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
};

} // namespace redoubt::views
