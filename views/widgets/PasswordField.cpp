// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PasswordField.h"

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QAction>
#include <QEvent>
#include <QStyle>

namespace redoubt::views {

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent), m_eye(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, &PasswordField::setRevealed);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            setRevealed(false);
    });
    applyLook();
}

void PasswordField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setChecked(revealed);
    applyLook();
}

bool PasswordField::isRevealed() const { return echoMode() == QLineEdit::Normal; }

void PasswordField::setInvalid(bool invalid)
{
    if (property("invalid").toBool() == invalid)
        return;
    setProperty("invalid", invalid);
    style()->unpolish(this);
    style()->polish(this);
}

void PasswordField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLook();
}

void PasswordField::hideEvent(QHideEvent *event)
{
    setRevealed(false);
    QLineEdit::hideEvent(event);
}

void PasswordField::applyLook()
{
    const bool shown = isRevealed();
    // The bullets of a CJK font are small at the size of text.
    const QFont wanted = textFont(shown || text().isEmpty() ? BodyType : TitleType);
    if (font() != wanted)
        setFont(wanted);
    m_eye->setIcon(themedIcon(shown ? Icon::EyeOff : Icon::Eye, scaled(16), tokens().text2));
    m_eye->setText(shown ? tr("Hide password") : tr("Show password"));
    m_eye->setToolTip(m_eye->text());
}

} // namespace redoubt::views
