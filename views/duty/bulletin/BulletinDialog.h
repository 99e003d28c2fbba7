// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/bulletin/BulletinRequests.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace redoubt::views {

class AddresseeEdit;
class FormField;
class RowsEdit;

/// Drafts a bulletin, or changes a draft. Times are the clocks of the office, @c offsetSeconds east of UTC.
class BulletinDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p form: what stands in it at first. @p units: all that it may go to.
    BulletinDialog(const BulletinForm &form, const std::vector<duty::Addressee> &units, int offsetSeconds, QWidget *parent);

    [[nodiscard]] BulletinForm form() const;

Q_SIGNALS:
    void requested(const redoubt::views::BulletinForm &form);

private:
    void check();
    void showFiles();
    [[nodiscard]] Instant momentOf(const QDateTimeEdit *edit) const;
    [[nodiscard]] QDateTimeEdit *momentEdit(Instant moment) const;
    /// What @p when says: a moment of the office's clocks, where it is written as one.
    [[nodiscard]] std::optional<Instant> momentIn(const QString &when) const;

    BulletinForm m_form;
    int m_offset;
    QComboBox *m_level;
    QLineEdit *m_title;
    QLineEdit *m_source;
    QPlainTextEdit *m_summary;
    FormField *m_summaryField;
    RowsEdit *m_systems;
    RowsEdit *m_steps;
    QVBoxLayout *m_fileLines;
    AddresseeEdit *m_to;
    QDateTimeEdit *m_acknowledgeBy;
    QDateTimeEdit *m_feedbackBy;
};

} // namespace redoubt::views
