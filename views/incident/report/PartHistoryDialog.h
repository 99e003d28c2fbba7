// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/PartHistoryValues.h"
#include "views/widgets/KeptDialog.h"

class QComboBox;
class QListWidget;
class QVBoxLayout;

namespace redoubt::views {

class ComparedText;
class Label;

/// What was written in one part of a report, by whom and when; two of the texts compared; an earlier one to be taken over. Where two people wrote
/// without seeing each other, both texts side by side, one of them to be kept.
class PartHistoryDialog : public KeptDialog
{
    Q_OBJECT
public:
    PartHistoryDialog(models::PartHistoryValues values, bool mayWrite, QWidget *parent);

    [[nodiscard]] const models::PartHistoryValues &values() const { return m_values; }
    /// As a person would: compares the text at @p place in values().texts with the one before it.
    void choose(int place);

Q_SIGNALS:
    /// This text is to stand in the part again.
    void textWanted(const QString &text);
    /// Of the texts side by side the one of that place is to be kept.
    void sideWanted(int side);

private:
    void addSides(bool mayWrite);
    void addTexts();
    void compare();
    void check();
    /// "04-16 14:20   值班员01"
    [[nodiscard]] QString told(const models::PartText &text) const;
    [[nodiscard]] const models::PartText *chosen() const;

    models::PartHistoryValues m_values;
    bool m_mayWrite;
    QListWidget *m_list = nullptr;
    QComboBox *m_with = nullptr;
    Label *m_count = nullptr;
    ComparedText *m_compared = nullptr;
};

} // namespace redoubt::views
