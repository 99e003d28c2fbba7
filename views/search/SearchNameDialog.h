// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FormDialog.h"

class QLineEdit;

namespace redoubt::views {

class FormField;
class Label;

/// Asks under which name a search is kept. What is wrong with a name is said below it, and the dialog stays until it has been kept.
class SearchNameDialog : public FormDialog
{
    Q_OBJECT
public:
    static constexpr int MostName = 60; ///< characters

    /// @p what: the words, and what narrows them. @p name: what stands in the field.
    SearchNameDialog(const QString &title, const QString &accept, const QString &what, const QString &name, QWidget *parent);

    [[nodiscard]] QString name() const;
    /// It was not kept, because of @p why; what was typed stays.
    void refuse(const QString &why);

Q_SIGNALS:
    void requested(const QString &name);

private:
    void check();

    QLineEdit *m_name;
    FormField *m_field;
};

} // namespace redoubt::views
