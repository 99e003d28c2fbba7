// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "duty/kinds/Shift.h"

#include <QObject>
#include <QString>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace redoubt::views {

class Label;

/// What was entered at one check of a report.
struct ReportCheckEntry
{
    QString item;
    QString value;
    bool done = false;      ///< something was entered; of a tick, that it was looked at
    bool asItShould = true; ///< of a tick
    bool skipped = false;
    QString note;              ///< why it could not be done
    std::optional<Instant> at; ///< when the value was entered
    bool operator==(const ReportCheckEntry &) const = default;
};

/// A line of the form: what is checked, what was found, or why it could not be done. A value has the time at which it was entered.
class ReportCheckRow : public QObject
{
    Q_OBJECT
public:
    /// Puts itself into row @p line of @p grid.
    ReportCheckRow(const duty::CheckItem &item, QGridLayout *grid, int line, QObject *parent);

    void setEntry(const ReportCheckEntry &entry);
    [[nodiscard]] const ReportCheckEntry &entry() const { return m_entry; }
    void setEnabled(bool enabled);
    void setNow(Instant now) { m_now = now; }
    void setOffset(int offsetSeconds) { m_offsetSeconds = offsetSeconds; }
    /// What is wrong with it; empty: nothing.
    [[nodiscard]] QString problem() const;
    /// Found, and not as it should be.
    [[nodiscard]] bool isAmiss() const;
    void focus();
    [[nodiscard]] const duty::CheckItem &item() const { return m_item; }

Q_SIGNALS:
    void changed();

private:
    void entered();
    void show();

    duty::CheckItem m_item;
    ReportCheckEntry m_entry;
    Instant m_now;
    int m_offsetSeconds = 0;
    bool m_filling = false;
    QLineEdit *m_text = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_skip;
    QLineEdit *m_note;
    Label *m_at;
    Label *m_says;
};

} // namespace redoubt::views
