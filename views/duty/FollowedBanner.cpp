// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/FollowedBanner.h"

#include "views/widgets/Button.h"

#include <QLocale>

namespace redoubt::views {

FollowedBanner::FollowedBanner(QWidget *parent) : Banner(Form::Inline, parent), m_letGo(addAction(tr("Let go")))
{
    m_letGo->setToolTip(tr("Its records leave this console. Nothing is lost: they are the unit's, and can be fetched again."));
    hide();
}

void FollowedBanner::setUnit(const std::optional<FollowedUnit> &unit)
{
    if (unit == m_unit)
        return;
    m_unit = unit;
    setVisible(unit.has_value());
    if (!unit)
        return;
    if (!unit->isOnline && !unit->isWhole) {
        setContent(Tone::Severity2, Icon::CloudOff, tr("Offline: %1 is not whole here").arg(unit->name),
                   unit->lines > 0 ? tr("Part of it has come. The rest is fetched as soon as the server answers.")
                                   : tr("Nothing of it has come yet. It is fetched as soon as the server answers."));
    } else if (!unit->isOnline) {
        setContent(Tone::Severity2, Icon::CloudOff, tr("%1, as of the last contact").arg(unit->name),
                   tr("There is no connection. What is here stays readable on this console until it is let go."));
    } else if (!unit->isWhole) {
        const QLocale locale;
        setContent(
            Tone::Accent, Icon::Download, tr("Fetching %1").arg(unit->name),
            unit->lines > 0
                ? tr("%1 of %2 lines have come; what is shown is not whole yet.").arg(locale.toString(unit->lines), locale.toString(unit->ofLines))
                : tr("It was asked for; nothing has come yet."));
    } else {
        setContent(Tone::Accent, Icon::Eye, tr("%1, read along").arg(unit->name),
                   tr("A unit below, to read only. It stays on this console and up to date until it is let go."));
    }
}

} // namespace redoubt::views
