// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/TemplateValues.h"
#include "views/widgets/KeptDialog.h"
#include "views/duty/template/TemplateRequests.h"

#include <QList>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QStackedWidget;

namespace redoubt::views {

class FormField;
class SegmentedControl;
class TemplateRowsEdit;
class TemplateSheet;

/// A new version of a template, written by editing a copy of an earlier one, and looked at as it will stand before it is published.
class TemplateDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p before: the version that it follows, with its number; none: it is the first of its name, and named here. @p names: of templates of this
    /// sort that the unit has.
    TemplateDialog(const TemplateForm &form, const std::optional<duty::DutyTemplate> &before, const QStringList &names, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::TemplateForm &form);

private:
    [[nodiscard]] TemplateForm form() const;
    void check();
    void showPreview();

    TemplateForm m_form;
    std::optional<duty::DutyTemplate> m_before;
    QStringList m_names;
    SegmentedControl *m_turn;
    QStackedWidget *m_turns;
    QLineEdit *m_name;
    QDateEdit *m_from;
    QLineEdit *m_source;
    QLineEdit *m_changes;
    QList<QCheckBox *> m_matters; ///< in the order of MatterSort
    QLineEdit *m_signs = nullptr;
    TemplateRowsEdit *m_rows;
    TemplateSheet *m_preview;
};

} // namespace redoubt::views
