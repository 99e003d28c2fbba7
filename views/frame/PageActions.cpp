// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/PageActions.h"

#include "views/widgets/Button.h"

#include <QPointer>
#include <QSet>

namespace redoubt::views {

namespace {
QString actionName(const Button &button)
{
    QString name = button.text().isEmpty() ? button.accessibleName() : button.text();
    name.remove(QLatin1Char('&'));
    if (name.endsWith(QChar(0x2026)))
        name.chop(1);
    return name.trimmed();
}
} // namespace

std::vector<PageAction> pageActions(QWidget &page, const QString &place, const std::function<void()> &show)
{
    std::vector<PageAction> actions;
    QSet<QString> known;
    for (Button *button : page.findChildren<Button *>()) {
        const QString name = actionName(*button);
        if (name.isEmpty() || known.contains(name) || !button->isEnabledTo(&page) || !button->isVisibleTo(&page))
            continue;
        known << name;
        actions.push_back({name, place, Icon::ArrowRight, [show, pressed = QPointer<Button>(button)] {
                               if (show)
                                   show();
                               if (pressed)
                                   pressed->click();
                           }});
    }
    return actions;
}

} // namespace redoubt::views
