// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/template/TemplateRowsEdit.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace redoubt::views {

/// An item of a checklist.
class CheckItemEdit : public TemplateRowEdit
{
    Q_OBJECT
public:
    explicit CheckItemEdit(const duty::CheckItem &item, QWidget *parent = nullptr);

    void addTo(duty::TemplateContent &content) const override;
    [[nodiscard]] QString problem() const override;
    void setFocusFirst() override;

private:
    [[nodiscard]] Result<duty::CheckItem> item() const;
    [[nodiscard]] duty::CheckType type() const;
    void showType();

    duty::CheckItem m_known; ///< what the form does not ask for stays
    QLineEdit *m_section;
    QLineEdit *m_name;
    QComboBox *m_type;
    QCheckBox *m_required;
    QCheckBox *m_evidence;
    QLineEdit *m_unit;
    QLineEdit *m_least;
    QLineEdit *m_most;
    QLineEdit *m_choices; ///< parted by "/"
    QLineEdit *m_expected;
    QLineEdit *m_rounds; ///< "09:00 16:00"
    QSpinBox *m_every;   ///< minutes; one below the least: not at intervals
};

/// A phrase of the log.
class LogPhraseEdit : public TemplateRowEdit
{
    Q_OBJECT
public:
    explicit LogPhraseEdit(const duty::LogPhrase &phrase, QWidget *parent = nullptr);

    void addTo(duty::TemplateContent &content) const override;
    [[nodiscard]] QString problem() const override;
    void setFocusFirst() override;

private:
    duty::LogPhrase m_known;
    QComboBox *m_sort;
    QLineEdit *m_text;
};

/// A step of a procedure.
class ProcedureStepEdit : public TemplateRowEdit
{
    Q_OBJECT
public:
    explicit ProcedureStepEdit(const duty::ProcedureStep &step, QWidget *parent = nullptr);

    void addTo(duty::TemplateContent &content) const override;
    [[nodiscard]] QString problem() const override;
    void setFocusFirst() override;

private:
    duty::ProcedureStep m_known;
    QLineEdit *m_text;
    QLineEdit *m_who;
    QSpinBox *m_minutes; ///< 0: no limit
    QCheckBox *m_required;
};

} // namespace redoubt::views
