// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/MomentEdit.h"

#include "exercise/kinds/Limits.h"

#include <QCoreApplication>
#include <QDateTimeEdit>

namespace redoubt::views {

namespace {
constexpr const char *kUnset = "redoubt.unset";
constexpr QLatin1StringView kFormat("yyyy-MM-dd HH:mm");
constexpr QLatin1StringView kUnsetFormat("yyyy-MM-dd HH:mm '?'");

struct MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::MomentWords)
};

void markUnset(QDateTimeEdit *edit, bool unset)
{
    const auto section = edit->currentSection();
    // The suggestion itself, so that a change counts before anybody is told of it.
    edit->setProperty(kUnset, unset ? QVariant(edit->dateTime()) : QVariant());
    edit->setDisplayFormat(unset ? kUnsetFormat : kFormat);
    edit->setCurrentSection(section);
    const QString says = unset ? MomentWords::tr("Not set. What stands here is a suggestion: it counts once you change it.") : QString();
    edit->setToolTip(says);
    edit->setAccessibleDescription(says);
}
} // namespace

QDateTimeEdit *momentEdit(const std::optional<Instant> &moment)
{
    auto *edit = new QDateTimeEdit;
    edit->setDisplayFormat(kFormat);
    edit->setDateTimeRange(QDateTime(QDate(1990, 1, 1), QTime(0, 0)), QDateTime::fromMSecsSinceEpoch(exercise::limits::Latest.ms));
    if (moment)
        setMoment(edit, *moment);
    return edit;
}

Instant momentOf(const QDateTimeEdit *edit) { return {edit->dateTime().toMSecsSinceEpoch()}; }

void leaveUnset(QDateTimeEdit *edit)
{
    markUnset(edit, true);
    QObject::connect(
        edit, &QDateTimeEdit::dateTimeChanged, edit, [edit] { markUnset(edit, false); }, Qt::SingleShotConnection);
}

std::optional<Instant> momentIfSet(const QDateTimeEdit *edit)
{
    const QVariant suggested = edit->property(kUnset);
    return suggested.isValid() && suggested.toDateTime() == edit->dateTime() ? std::nullopt : std::optional(momentOf(edit));
}

void setMoment(QDateTimeEdit *edit, Instant moment) { edit->setDateTime(QDateTime::fromMSecsSinceEpoch(moment.ms)); }

} // namespace redoubt::views
